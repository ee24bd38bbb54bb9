using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cards;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Points;

/// <summary>Members whose card goes from one WeChat to another, or is given up.</summary>
public abstract class PointCardTest(DatabaseProvider provider) : PointsTest(provider)
{
    private static int people;

    private protected async Task<DemoPerson> NewPersonAsync() =>
        await Cards.NewPersonAsync(8_000 + Interlocked.Increment(ref people));

    /// <summary>A member on one WeChat, and another that has none.</summary>
    private protected async Task<(FanIdentity Old, FanIdentity New, DemoPerson Person)> BoundAsync()
    {
        var person = await NewPersonAsync();
        var number = 2 * Interlocked.Increment(ref people);
        var (old, anew) = (Fan(780_000 + number), Fan(780_001 + number));
        await Cards.BindAsync(old, person);
        return (old, anew, person);
    }

    private protected async Task TakeOverAsync(FanIdentity fan, DemoPerson person) =>
        Assert.That(await TryTakeOverAsync(fan, await Cards.CodeAsync(fan, person)));

    private protected async Task<bool> TryTakeOverAsync(FanIdentity fan, (string, string) proof) =>
        (await Cards.TakeOverAsync(fan, proof)).Succeeded;

    private protected Task UnbindAsync(FanIdentity fan) =>
        Cards.DoAsync<UnbindCard>(unbind => unbind.ExecuteAsync(fan, Now, default));
}
