namespace WeChatUnion.Domain.Members.Contracts;

/// <summary>A column a register file may bring.</summary>
/// <param name="Key">Stable and short, how <c>--map</c> names it: <c>phone</c>.</param>
/// <param name="Headers">What unions write above it, the first one being the name used in messages.</param>
/// <param name="IsRequired">A file without it is refused.</param>
public sealed record RegisterColumn(string Key, IReadOnlyList<string> Headers, bool IsRequired)
{
    public string Title => Headers[0];
}
