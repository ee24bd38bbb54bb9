using Microsoft.Extensions.Time.Testing;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Notifications;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Infrastructure.Notifications.Windows;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Tests.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Notifications;

[TestFixtureSource(typeof(TestEngines))]
public sealed class SendWindowsTests(DatabaseProvider provider) : EngineFixture(provider)
{
    private readonly FakeTimeProvider clock = new(Now);

    protected override TimeProvider Clock => clock;

    private SendWindows Windows => Host.Service<SendWindows>();

    private FanActBook Acts => Host.Service<FanActBook>();

    /// <summary>However acts are gathered before they are written, the row says what the rule says.</summary>
    [Test]
    public async Task Acts_InAnyOrderAndGrouping_LeaveTheWindowOfTheRule([Range(1, 20)] int seed)
    {
#pragma warning disable CA5394 // A repeatable sequence.
        var random = new Random(seed);
        var fan = new FanIdentity("wx-union", $"o-rule-{seed}");
        var expected = SendWindow.Closed;
        for (var i = 0; i < 25; i++)
        {
            clock.Advance(TimeSpan.FromSeconds(random.Next(1, 90)));
            var act = (FanAct)random.Next(0, 4);
            expected = expected.After(act, clock.GetUtcNow());
            switch (random.Next(4))
            {
                case 0:
                    // Another node's write: what was noted here before goes first.
                    await Acts.FlushAsync();
                    await WriteAsync(fan, act);
                    break;
                case 1:
                    Acts.Note(fan, act, clock.GetUtcNow());
                    await Acts.FlushAsync();
                    break;
                default:
                    Acts.Note(fan, act, clock.GetUtcNow());
                    break;
            }
#pragma warning restore CA5394
        }

        Assert.That(await Windows.FindAsync(fan, default), Is.EqualTo(expected));
    }

    [Test]
    public async Task Acts_NotedTogether_AreOneWindow()
    {
        var fan = new FanIdentity("wx-union", "o-together");
        var now = clock.GetUtcNow();
        Acts.Note(fan, FanAct.Message, now.AddHours(-1));
        Acts.Note(fan, FanAct.Tap, now);

        var window = await Windows.FindAsync(fan, default);

        Assert.That(window, Is.EqualTo(new SendWindow(5, now.AddHours(47), now)));
    }

    [Test]
    public async Task Act_WrittenASecondTime_BringsNoUsedUpMessageBack()
    {
        var fan = new FanIdentity("wx-union", "o-twice");
        await WriteAsync(fan, FanAct.Message);
        await Windows.SpendAsync(fan);
        await Windows.SpendAsync(fan);

        Acts.Note(fan, FanAct.Message, clock.GetUtcNow());

        Assert.That((await Windows.FindAsync(fan, default))!.Value.Left, Is.EqualTo(3));
    }

    [Test]
    public async Task Leave_OlderThanTheLastAct_ClosesNothing()
    {
        var fan = new FanIdentity("wx-union", "o-late-leave");
        var now = clock.GetUtcNow();
        await WriteAsync(fan, FanAct.Message);

        Acts.Note(fan, FanAct.Leave, now.AddMinutes(-5));

        Assert.That(
            await Windows.FindAsync(fan, default),
            Is.EqualTo(new SendWindow(5, now.AddHours(48), now))
        );
    }

    [Test]
    public async Task Message_OlderThanTheLeave_OpensNothing()
    {
        var fan = new FanIdentity("wx-union", "o-late-message");
        await WriteAsync(fan, FanAct.Leave);

        Acts.Note(fan, FanAct.Message, clock.GetUtcNow().AddMinutes(-5));

        var window = await Windows.FindAsync(fan, default);
        Assert.That(window!.Value.IsOpen(clock.GetUtcNow()), Is.False);
    }

    [Test]
    public async Task Message_OlderThanATap_StillCountsForItsTwoDays()
    {
        var fan = new FanIdentity("wx-union", "o-late-then-tap");
        var now = clock.GetUtcNow();
        await WriteAsync(fan, FanAct.Tap);

        Acts.Note(fan, FanAct.Message, now.AddMinutes(-5));

        Assert.That(
            await Windows.FindAsync(fan, default),
            Is.EqualTo(new SendWindow(5, now.AddMinutes(-5).AddHours(48), now))
        );
    }

    [Test]
    public async Task Spend_ByManyAtOnce_GivesNoMoreThanThereAre()
    {
        var fan = new FanIdentity("wx-union", "o-spend");
        Acts.Note(fan, FanAct.Message, clock.GetUtcNow());
        await Acts.FlushAsync();

        var taken = await Task.WhenAll(
            Enumerable.Range(0, 12).Select(_ => Task.Run(() => Windows.SpendAsync(fan)))
        );

        Assert.That(taken.Count(won => won), Is.EqualTo(5));
        await Windows.GiveBackAsync(fan);
        Assert.That(await Windows.SpendAsync(fan), Is.True);
        Assert.That(await Windows.SpendAsync(fan), Is.False);
    }

    [Test]
    public async Task Close_OfAWindowSeenBeforeTheFanActedAgain_ChangesNothing()
    {
        var fan = new FanIdentity("wx-union", "o-close");
        Acts.Note(fan, FanAct.Message, clock.GetUtcNow());
        var seen = await Windows.FindAsync(fan, default);
        clock.Advance(TimeSpan.FromSeconds(1));
        Acts.Note(fan, FanAct.Message, clock.GetUtcNow());
        var newer = await Windows.FindAsync(fan, default);

        await Windows.CloseAsync(fan, seen);
        Assert.That(await Windows.FindAsync(fan, default), Is.EqualTo(newer));
        await Windows.CloseAsync(fan, newer);

        Assert.That((await Windows.FindAsync(fan, default))!.Value.Left, Is.Zero);
    }

    [Test]
    public async Task Close_OfAWindowSeenBeforeATapInsideTheTwoDays_LeavesTheTapsThree()
    {
        var fan = new FanIdentity("wx-union", "o-tap-inside");
        Acts.Note(fan, FanAct.Message, clock.GetUtcNow());
        await Acts.FlushAsync();
        for (var sent = 0; sent < 5; sent++)
        {
            await Windows.SpendAsync(fan);
        }
        var seen = await Windows.FindAsync(fan, default);
        clock.Advance(TimeSpan.FromSeconds(1));
        Acts.Note(fan, FanAct.Tap, clock.GetUtcNow());
        await Acts.FlushAsync();

        await Windows.CloseAsync(fan, seen);

        Assert.That((await Windows.FindAsync(fan, default))!.Value.Left, Is.EqualTo(3));
    }

    [Test]
    public async Task Close_OfAFanNothingWasKnownOf_IsRemembered()
    {
        var fan = new FanIdentity("wx-union", "o-unknown");
        Assert.That(await Windows.FindAsync(fan, default), Is.Null);

        await Windows.CloseAsync(fan, null);

        var window = await Windows.FindAsync(fan, default);
        Assert.That(window!.Value.IsOpen(clock.GetUtcNow()), Is.False);
    }

    private Task<WriteResult> WriteAsync(FanIdentity fan, FanAct act) =>
        Host.WriteAsync(
            Host.Service<HotWriteStatements>().For(new FanActed(fan, act, clock.GetUtcNow()))
        );
}
