using WeChatUnion.Gateway.Cases.Contracts;

namespace WeChatUnion.Gateway.Cases;

internal sealed class CaseWays(IEnumerable<CaseWay> ways)
{
    /// <summary>Null: the kind has no pages.</summary>
    public string? Of(string kind) => ways.FirstOrDefault(way => way.Kind == kind)?.Path;
}
