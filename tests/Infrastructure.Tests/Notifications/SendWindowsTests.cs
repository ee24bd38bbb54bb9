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
            if (random.Next(4) == 0)
            {
                await Host.WriteAsync(
                    Host.Service<HotWriteStatements>()
                        .For(new FanActed(fan, act, clock.GetUtcNow()))
                );
            }
            else
            {
                Acts.Note(fan, act, clock.GetUtcNow());
            }
            // Another's write between two notes comes later than both, so what is noted goes first.
            await Acts.FlushAsync();
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

        Assert.That(window, Is.EqualTo(new SendWindow(5, now.AddHours(47))));
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
    public async Task Close_OfAFanNothingWasKnownOf_IsRemembered()
    {
        var fan = new FanIdentity("wx-union", "o-unknown");
        Assert.That(await Windows.FindAsync(fan, default), Is.Null);

        await Windows.CloseAsync(fan, null);

        var window = await Windows.FindAsync(fan, default);
        Assert.That(window!.Value.IsOpen(clock.GetUtcNow()), Is.False);
    }
}
