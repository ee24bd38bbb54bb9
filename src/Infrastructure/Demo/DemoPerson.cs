namespace WeChatUnion.Infrastructure.Demo;

/// <summary>An invented member of the demo register, shown in Development so that somebody can try.</summary>
public sealed record DemoPerson(
    string Name,
    string Phone,
    string IdNumber,
    IReadOnlyList<string> Cards,
    string Note
)
{
    public string IdLast4 => IdNumber[^4..];
}
