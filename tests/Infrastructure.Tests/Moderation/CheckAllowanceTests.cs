using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Moderation;
using WeChatUnion.Infrastructure.Moderation;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Moderation;

/// <summary>How often a day an author may ask, whichever node is asked.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class CheckAllowanceTests(DatabaseProvider provider) : EngineFixture(provider)
{
    private const int PerDay = 200;
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Test]
    public async Task Take_ByACrowdAtOnce_NeverPassesTheLimit()
    {
        var author = NewAuthor();

        var taken = await Task.WhenAll(
            Enumerable.Range(0, PerDay + 30).Select(_ => TakeAsync(author, Today))
        );

        Assert.That(taken.Count(one => one), Is.EqualTo(PerDay));
    }

    [Test]
    public async Task Take_AfterTheDaysAreUsedUp_IsOpenToOthersAndTomorrow()
    {
        var author = NewAuthor();
        await Task.WhenAll(Enumerable.Range(0, PerDay).Select(_ => TakeAsync(author, Today)));

        Assert.That(await TakeAsync(author, Today), Is.False);
        Assert.That(await TakeAsync(NewAuthor(), Today), Is.True);
        Assert.That(await TakeAsync(author, Today.AddDays(1)), Is.True);
    }

    [Test]
    public async Task Clean_TheNextDay_ForgetsYesterday()
    {
        var author = NewAuthor();
        var day = new DateOnly(2026, 1, 2);
        await Task.WhenAll(Enumerable.Range(0, PerDay).Select(_ => TakeAsync(author, day)));

        await Host.Service<ModerationCleaning>().CleanAsync(Now, default);

        Assert.That(await TakeAsync(author, day), Is.True);
    }

    private Task<bool> TakeAsync(FanIdentity author, DateOnly day) =>
        Host.Service<ICheckAllowance>().TryTakeAsync(author, day, default);

    private static FanIdentity NewAuthor() => new("wx-mini", Guid.NewGuid().ToString("N"));
}
