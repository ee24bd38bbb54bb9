using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Members.Blacklist;
using WeChatUnion.Gateway.Hosting;

namespace WeChatUnion.Gateway.Members.Blacklist.Own;

internal sealed class StandingAddress(IOptions<SiteOptions> site) : IAppealPage
{
    public string Address { get; } = site.Value.PageUrl(StandingPaths.Root);
}
