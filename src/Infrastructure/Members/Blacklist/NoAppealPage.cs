using WeChatUnion.Domain.Members.Blacklist;

namespace WeChatUnion.Infrastructure.Members.Blacklist;

/// <summary>Of a host without pages: a command, a test.</summary>
internal sealed class NoAppealPage : IAppealPage
{
    public string? Address => null;
}
