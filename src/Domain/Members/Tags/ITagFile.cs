using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Members.Tags;

/// <summary>A row as it was typed; it prints nothing of a person.</summary>
/// <param name="Place">As people find it in their file: <c>12</c>, <c>名单!12</c>.</param>
public sealed record TagFileRow(string Place, string Name, string Number)
{
    public override string ToString() => Place;
}

/// <summary>Reads a list of members: CSV or xlsx, UTF-8 or GB18030, with the columns 姓名 and 证件号码.</summary>
public interface ITagFile
{
    public const int MostBytes = 2 << 20;
    public const int MostRows = 5_000;

    /// <summary>Held in memory and nowhere laid down.</summary>
    Task<Outcome<IReadOnlyList<TagFileRow>>> ReadAsync(Stream file, CancellationToken cancel);
}
