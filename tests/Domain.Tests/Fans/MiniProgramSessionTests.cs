using WeChatUnion.Domain.Fans;

namespace WeChatUnion.Domain.Tests.Fans;

public sealed class MiniProgramSessionTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 8, 0, 0, TimeSpan.FromHours(8));
    private MiniProgramSession session = null!;

    [SetUp]
    public void ASession() => session = MiniProgramSession.Start(FanId.New(), Start);

    [Test]
    public void Present_TheNewestToken_RotatesAndLivesOn()
    {
        var later = Start.AddDays(29);

        Assert.That(session.Present(1, later), Is.EqualTo(RefreshStep.Rotated));
        Assert.That(session.Generation, Is.EqualTo(2));
        Assert.That(session.IsLive(later.AddDays(29)), Is.True);
    }

    [Test]
    public void Present_TheOneBeforeWithinTheGrace_IsARepeatAndChangesNothing()
    {
        session.Present(1, Start);

        var step = session.Present(1, Start + MiniProgramSession.Grace);

        Assert.That(step, Is.EqualTo(RefreshStep.Repeated));
        Assert.That(session.Generation, Is.EqualTo(2));
    }

    [Test]
    public void Present_TheOneBeforeAfterTheGrace_EndsTheSessionForBoth()
    {
        session.Present(1, Start);
        var late = Start + MiniProgramSession.Grace + TimeSpan.FromTicks(1);

        Assert.That(session.Present(1, late), Is.EqualTo(RefreshStep.Reused));
        Assert.That(session.Present(2, late), Is.EqualTo(RefreshStep.Ended));
    }

    [TestCase(0)]
    [TestCase(3)]
    [TestCase(-1)]
    public void Present_AGenerationThatNeverWasOrIsLongGone_EndsTheSession(int generation)
    {
        session.Present(1, Start);

        Assert.That(session.Present(generation, Start), Is.EqualTo(RefreshStep.Reused));
        Assert.That(session.IsLive(Start), Is.False);
    }

    [Test]
    public void Present_AfterItsTime_IsEnded()
    {
        var over = Start + MiniProgramSession.Lifetime;

        Assert.That(session.Present(1, over), Is.EqualTo(RefreshStep.Ended));
    }

    /// <summary>A copy whose owner never comes back is never met twice, and lives on by being used.</summary>
    [Test]
    public void Present_AgainAndAgain_EndsHalfAYearAfterTheSignIn()
    {
        var last = Start + MiniProgramSession.LongestLifetime;
        for (var now = Start; now < last; now += TimeSpan.FromDays(20))
        {
            Assert.That(session.Present(session.Generation, now), Is.EqualTo(RefreshStep.Rotated));
        }

        Assert.That(session.ExpiresAt, Is.EqualTo(last));
        Assert.That(session.Present(session.Generation, last), Is.EqualTo(RefreshStep.Ended));
    }

    [Test]
    public void End_Twice_KeepsTheFirstReason()
    {
        session.End("signed-out", Start);
        session.End("token-reused", Start.AddHours(1));

        Assert.That((session.EndReason, session.EndedAt), Is.EqualTo(("signed-out", Start)));
    }
}
