package org.homeward.console.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChartsTest {
    private static final TimeChart.Axis AXIS = new TimeChart.Axis("Month", List.of("Jan", "Feb"), List.of("J", "F"));

    @Test
    void an_axis_ends_at_a_round_number_not_below_the_largest_value() {
        assertThat(Scale.upTo(0)).isEqualTo(new Scale(1, 1));
        assertThat(Scale.upTo(40)).isEqualTo(new Scale(10, 40));
        assertThat(Scale.upTo(41)).isEqualTo(new Scale(20, 60));
        assertThat(Scale.upTo(3_139)).isEqualTo(new Scale(1_000, 4_000));
        for (var largest = 1L; largest < 3_000; largest += 7) {
            var scale = Scale.upTo(largest);
            assertThat(scale.top())
                    .isGreaterThanOrEqualTo(largest)
                    .isEqualTo(scale.lines().max().orElseThrow());
            assertThat(scale.lines().count()).isLessThanOrEqualTo(6);
        }
    }

    @Test
    void bars_stand_on_each_other_and_the_table_says_the_same() {
        var figure = new TimeChart(
                        "People",
                        AXIS,
                        List.of(new Series("women", 1, List.of(10L, 0L)), new Series("men", 2, List.of(30L, 20L))),
                        List.of(new Series("asked", 3, List.of(40L, 50L))))
                .draw(Long::toString);

        assertThat(figure.table().columns()).containsExactly("Month", "women", "men", "asked");
        assertThat(figure.table().rows())
                .containsExactly(List.of("Jan", "10", "30", "40"), List.of("Feb", "0", "20", "50"));
        assertThat(figure.legend())
                .containsExactly(new Figure.Key(1, "women"), new Figure.Key(2, "men"), new Figure.Key(3, "asked"));
        assertThat(figure.svg().split("<rect class=\"s1\"", -1)).hasSize(2);
        assertThat(figure.svg().split("<rect class=\"s2\"", -1)).hasSize(3);
    }

    @Test
    void a_target_is_drawn_and_named() {
        var figure = new TargetChart(
                        "Nights",
                        AXIS,
                        new Series("residents", 1, List.of(31L, 38L)),
                        new TargetChart.Target(40, "Beds"),
                        false)
                .draw(Long::toString);
        assertThat(figure.svg()).contains("class=\"target\"").contains(">Beds 40</text>");
        assertThat(figure.table().rows()).containsExactly(List.of("Jan", "31", "40"), List.of("Feb", "38", "40"));
    }

    @Test
    void the_longest_row_fills_its_room_and_the_others_are_in_proportion() {
        var figure = new RowChart(
                        "Countries",
                        "Country",
                        List.of(new Figure.Key(1, "people")),
                        List.of(new RowChart.Row("Mali", List.of(200L)), new RowChart.Row("Niger", List.of(50L))))
                .draw(Long::toString);
        assertThat(figure.svg()).contains("width=\"268\"").contains("width=\"67\"");
    }

    @Test
    void what_is_over_its_limit_fills_the_bar_and_not_more() {
        var over = new Gauge("over", List.of(new Gauge.Part(1, 150)), 100).draw();
        assertThat(over).contains("class=\"s1\" x=\"0\" y=\"0\" width=\"400\"");
        assertThat(new Gauge("nothing", List.of(new Gauge.Part(1, 0)), 0).draw())
                .contains("width=\"0\"");
    }

    @Test
    void a_name_is_a_text_and_never_an_element() {
        var figure = new RowChart(
                        "A & \"B\"",
                        "Name",
                        List.of(new Figure.Key(1, "n")),
                        List.of(new RowChart.Row("<script>alert(1)</script>", List.of(1L))))
                .draw(Long::toString);
        assertThat(figure.svg())
                .contains("&lt;script&gt;")
                .doesNotContain("<script")
                .contains("aria-label=\"A &amp; &quot;B&quot;\"");
    }

    @Test
    void nothing_at_all_is_drawn_as_an_empty_field() {
        var empty = new TimeChart("Empty", new TimeChart.Axis("Month", List.of(), List.of()), List.of(), List.of());
        assertThat(empty.draw(Long::toString).svg()).startsWith("<svg").endsWith("</svg>");
        assertThatThrownBy(() -> new Series("debts", 1, List.of(-1L))).isInstanceOf(IllegalArgumentException.class);
    }
}
