namespace WeChatUnion.Domain.Audit;

/// <summary>What stands in a row beside its line.</summary>
/// <param name="UnionPath">Of the row.</param>
/// <param name="About">Null when the row has no details.</param>
/// <param name="Text">Opened; null when there is none or its key is gone.</param>
public sealed record StoredDetails(string? UnionPath, Guid? About, string? Text)
{
    public override string ToString() => nameof(StoredDetails);
}
