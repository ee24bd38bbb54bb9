using WeChatUnion.Domain.IronFans;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.IronFans.Rules;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Tests.IronFans;

/// <summary>Which rules may score a month, and when two are the same.</summary>
public sealed class RulesCheckTests
{
    private static readonly int[] Nothing = [0];
    private static readonly int[] Nine = [9, 8, 7, 6, 5, 4, 3, 2, 1];

    private static IEnumerable<TestCaseData> Unsound()
    {
        var first = ScoreRules.First;
        KindRule Message(IReadOnlyList<int> steps, int month = 10) =>
            new(InteractionKind.Message.Code, steps, month);

        yield return Case("no kind", first with { Kinds = [] }, IronFansRefusals.KindsInvalid);
        yield return Case(
            "a step without points",
            first with
            {
                Kinds = [Message(Nothing)],
            },
            IronFansRefusals.KindsInvalid
        );
        yield return Case(
            "nine steps",
            first with
            {
                Kinds = [Message(Nine)],
            },
            IronFansRefusals.KindsInvalid
        );
        yield return Case(
            "no cap",
            first with
            {
                Kinds = [Message(Nine[..3], 0)],
            },
            IronFansRefusals.KindsInvalid
        );
        yield return Case(
            "a kind twice",
            first with
            {
                Kinds = [.. first.Kinds, first.Kinds[0]],
            },
            IronFansRefusals.KindsInvalid
        );
        yield return Case(
            "an unknown kind",
            first with
            {
                Kinds = [new(99, Nine[..3], 10)],
            },
            IronFansRefusals.KindsInvalid
        );
        yield return Case(
            "a night that ends before it begins",
            first with
            {
                NightFrom = 6,
            },
            IronFansRefusals.NightInvalid
        );
        yield return Case(
            "more at night than by day",
            first with
            {
                PerNightMinute = 7,
            },
            IronFansRefusals.BurstInvalid
        );
        yield return Case(
            "more newcomers than seats",
            first with
            {
                NewcomerSeats = 16,
            },
            IronFansRefusals.SeatsInvalid
        );
        yield return Case(
            "a rest of years",
            first with
            {
                CoolDownMonths = 25,
            },
            IronFansRefusals.CoolDownInvalid
        );
    }

    [TestCaseSource(nameof(Unsound))]
    public void Rules_Unsound_AreRefused(ScoreRules rules, Refusal why) =>
        Assert.That(RulesCheck.WhyNot(rules), Is.EqualTo(why));

    [Test]
    public void Rules_AsTheyCome_AreSound() =>
        Assert.That(RulesCheck.WhyNot(ScoreRules.First), Is.Null);

    [Test]
    public void Digest_IsOfAllThatIsDecided_AndOfNothingElse()
    {
        var first = ScoreRules.First;
        ScoreRules[] others =
        [
            first with
            {
                Kinds = [first.Kinds[0] with { MonthPoints = 101 }, .. first.Kinds.Skip(1)],
            },
            first with
            {
                Kinds = [first.Kinds[0] with { IsQuality = true }, .. first.Kinds.Skip(1)],
            },
            first with
            {
                Kinds = [first.Kinds[0] with { Steps = Nine[..3] }, .. first.Kinds.Skip(1)],
            },
            first with
            {
                NightFrom = 1,
            },
            first with
            {
                NightUntil = 6,
            },
            first with
            {
                PerMinute = 7,
            },
            first with
            {
                PerNightMinute = 1,
            },
            first with
            {
                Seats = 16,
            },
            first with
            {
                NewcomerSeats = 1,
            },
            first with
            {
                CoolDownMonths = 3,
            },
        ];

        var digests = others.Append(first).Select(RulesCheck.DigestOf).ToList();

        Assert.That(digests, Is.Unique);
        Assert.That(
            RulesCheck.DigestOf(
                first with
                {
                    Version = 7,
                    FromMonth = 203001,
                    Kinds = [.. first.Kinds.Reverse()],
                }
            ),
            Is.EqualTo(RulesCheck.DigestOf(first))
        );
    }

    private static TestCaseData Case(string what, ScoreRules rules, Refusal why) =>
        new TestCaseData(rules, why).SetArgDisplayNames(what);
}
