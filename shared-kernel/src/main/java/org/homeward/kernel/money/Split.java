package org.homeward.kernel.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Divides an amount by whole-number weights so that the parts always add up to it (largest remainder). */
public final class Split {
    private Split() {}

    /**
     * The parts of an amount, in the order of the weights. What rounding leaves over goes, one minor unit each, to the
     * largest remainders; of equal remainders the earlier weight wins.
     *
     * @throws IllegalArgumentException if there is no weight, one is negative, or all are zero
     */
    public static List<Money> byWeights(Money total, List<Long> weights) {
        var sum = weights.stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
        if (sum <= 0 || weights.stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("weights are not negative and at least one is positive");
        }
        var divisor = BigInteger.valueOf(sum);
        var parts = new ArrayList<Long>();
        var remainders = new ArrayList<BigInteger>();
        for (var weight : weights) {
            var shares = BigInteger.valueOf(total.minor()).multiply(BigInteger.valueOf(weight));
            var floor = shares.subtract(shares.mod(divisor)).divide(divisor);
            parts.add(floor.longValueExact());
            remainders.add(shares.mod(divisor));
        }
        var left = total.minor() - parts.stream().mapToLong(Long::longValue).sum();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
                .limit(left)
                .forEach(index -> parts.set(index, parts.get(index) + 1));
        return parts.stream().map(part -> new Money(part, total.currency())).toList();
    }
}
