using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Gateway.SignIn;

namespace WeChatUnion.Gateway.Cases.Materials;

/// <summary>Whoever stands behind the session, in whichever of our apps.</summary>
internal sealed class CurrentPerson(CurrentFan fan, IFanDirectory fans, TimeProvider clock)
{
    public Task<PersonId> FindAsync(CancellationToken cancel) =>
        fans.FindOrCreateAsync(fan.Identity, clock.GetUtcNow(), cancel);
}
