using WeChatUnion.Domain.IronFans.Contracts;

namespace WeChatUnion.Domain.Tests.IronFans;

public class InteractionCauseTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    [Test]
    public void Of_TheSame_IsTheSame_AndFitsItsColumn()
    {
        var cause = InteractionCause.Of(InteractionKind.PageView, Now, "a", "/m/cards");

        Assert.That(
            InteractionCause.Of(InteractionKind.PageView, Now, "a", "/m/cards"),
            Is.EqualTo(cause)
        );
        Assert.That(cause, Has.Length.LessThanOrEqualTo(Interaction.MaxCauseSize));
    }

    [Test]
    public void Of_AnythingElse_IsAnother()
    {
        byte[][] causes =
        [
            InteractionCause.Of(InteractionKind.PageView, Now, "a", "bc"),
            InteractionCause.Of(InteractionKind.PageView, Now, "ab", "c"),
            InteractionCause.Of(InteractionKind.PageView, Now, "a|2|bc"),
            InteractionCause.Of(InteractionKind.PageView, Now.AddDays(1), "a", "bc"),
            InteractionCause.Of(InteractionKind.Comment, Now, "a", "bc"),
        ];

        Assert.That(
            causes.Select(Convert.ToHexString).Distinct().Count(),
            Is.EqualTo(causes.Length)
        );
    }
}
