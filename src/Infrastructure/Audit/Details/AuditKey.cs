namespace WeChatUnion.Infrastructure.Audit.Details;

/// <summary>
/// The random key of one row's details, wrapped by our own keys. Each row has its own, so that writing one reads
/// nothing and races with nobody; erasing a person deletes all of theirs.
/// </summary>
internal sealed class AuditKey
{
    public Guid Id { get; init; }

    /// <summary>Who is erased with it: follows when two persons turn out to be one, while the row keeps its old id.</summary>
    public Guid About { get; set; }

    public required byte[] SealedKey { get; init; }
}
