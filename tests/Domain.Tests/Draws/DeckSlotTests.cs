using System.Buffers.Binary;
using CsCheck;
using WeChatUnion.Domain.Kernel.FairDraw;

namespace WeChatUnion.Domain.Tests.Draws;

public sealed class DeckSlotTests
{
    [Test]
    public void Deck_DrawnToItsEnd_HoldsEveryCardOnce() =>
        Gen.Select(Gen.Int[0, 40].Array[1, 6], Gen.Byte.Array[32])
            .Where(sample => sample.Item1.Sum() > 0)
            .Sample(sample =>
            {
                var (counts, seed) = sample;
                var left = counts.ToArray();
                for (var slot = 0; slot < counts.Sum(); slot++)
                {
                    left[DeckSlot.KindOf(seed, slot, left)]--;
                }
                return left.All(count => count == 0);
            });

    [Test]
    public void Deck_WithNothingLeft_IsAnError() =>
        Assert.That(
            () => DeckSlot.KindOf(new byte[32], 0, [0, 0]),
            Throws.InstanceOf<ArgumentOutOfRangeException>()
        );

    /// <summary>Where the one prize of twenty cards lies: chi-square over 10,000 decks of fixed seeds, 19 degrees of freedom.</summary>
    [Test]
    public void Decks_TenThousandFromFixedSeeds_FavourNoTurn()
    {
        const int Decks = 10_000;
        const int Cards = 20;
        var places = new int[Cards];
        var seed = new byte[32];
        for (var deck = 0; deck < Decks; deck++)
        {
            BinaryPrimitives.WriteInt32BigEndian(seed, deck);
            int[] left = [1, Cards - 1];
            for (var slot = 0; ; slot++)
            {
                var kind = DeckSlot.KindOf(seed, slot, left);
                left[kind]--;
                if (kind == 0)
                {
                    places[slot]++;
                    break;
                }
            }
        }
        const double Expected = (double)Decks / Cards;
        var chiSquare = places.Sum(count => (count - Expected) * (count - Expected) / Expected);

        // The 99.9 % quantile; and a spread that is too even would be no chance either.
        Assert.That(chiSquare, Is.InRange(5.4, 43.8));
    }

    /// <summary>Each kind as often as its cards: 10,000 first slots of fixed seeds, within five times the standard deviation.</summary>
    [Test]
    public void FirstSlot_OfManySeeds_GoesByTheNumberOfCards()
    {
        const int Decks = 10_000;
        int[] left = [1, 9, 90];
        var drawn = new int[left.Length];
        var seed = new byte[32];
        for (var deck = 0; deck < Decks; deck++)
        {
            BinaryPrimitives.WriteInt32BigEndian(seed, deck);
            drawn[DeckSlot.KindOf(seed, 0, left)]++;
        }
        for (var kind = 0; kind < left.Length; kind++)
        {
            var chance = left[kind] / 100.0;
            var spread = 5 * Math.Sqrt(Decks * chance * (1 - chance));
            Assert.That(
                drawn[kind],
                Is.InRange((Decks * chance) - spread, (Decks * chance) + spread)
            );
        }
    }
}
