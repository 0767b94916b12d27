package org.homeward.acceptance;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Makes a picture of a page small by a palette: the most frequent colours, then those that differ most from them, and for
 * every other the nearest.
 */
final class PalettePng {
    private static final int COLOURS = 256;
    private static final int FREQUENT = 176;
    private static final int FEWEST_PIXELS = 4;

    private PalettePng() {}

    /** The same picture with a palette, as PNG. */
    static byte[] of(byte[] png) {
        try {
            var picture = ImageIO.read(new ByteArrayInputStream(png));
            var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
            var palette = palette(pixels);
            var small = new BufferedImage(
                    picture.getWidth(),
                    picture.getHeight(),
                    BufferedImage.TYPE_BYTE_INDEXED,
                    new IndexColorModel(Byte.SIZE, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE));
            small.getRaster().setSamples(0, 0, picture.getWidth(), picture.getHeight(), 0, indexes(pixels, palette));
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(small, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int[] palette(int[] pixels) {
        var counts = new HashMap<Integer, Integer>();
        Arrays.stream(pixels).forEach(colour -> counts.merge(colour, 1, Integer::sum));
        var byCount = counts.entrySet().stream()
                .filter(colour -> colour.getValue() >= FEWEST_PIXELS)
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        var chosen = new ArrayList<>(byCount.subList(0, Math.min(FREQUENT, byCount.size())));
        var others = new LinkedHashSet<>(byCount.subList(chosen.size(), byCount.size()));
        while (chosen.size() < COLOURS && !others.isEmpty()) {
            var farthest = others.stream()
                    .max(Comparator.comparingInt(colour -> distance(colour, chosen)))
                    .orElseThrow();
            chosen.add(farthest);
            others.remove(farthest);
        }
        return chosen.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int distance(int colour, List<Integer> palette) {
        return palette.stream().mapToInt(other -> distance(colour, other)).min().orElseThrow();
    }

    private static int[] indexes(int[] pixels, int[] palette) {
        var known = new HashMap<Integer, Integer>();
        return Arrays.stream(pixels)
                .map(colour -> known.computeIfAbsent(colour, unknown -> nearest(unknown, palette)))
                .toArray();
    }

    private static int nearest(int colour, int[] palette) {
        var best = 0;
        for (var i = 1; i < palette.length; i++) {
            if (distance(colour, palette[i]) < distance(colour, palette[best])) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        var red = (one >> 16 & 0xff) - (other >> 16 & 0xff);
        var green = (one >> 8 & 0xff) - (other >> 8 & 0xff);
        var blue = (one & 0xff) - (other & 0xff);
        return red * red + green * green + blue * blue;
    }
}
