namespace WeChatUnion.Infrastructure.Members.Import;

/// <summary>The one row whoever imports holds: two imports at once would find each other's members half written.</summary>
internal sealed class ImportLeaseRow
{
    public const int OnlyId = 1;

    public int Id { get; init; }

    /// <summary>Id of the import that holds it, or held it last.</summary>
    public Guid Holder { get; init; }

    /// <summary>Behind it the lease is free, whatever became of its holder.</summary>
    public DateTimeOffset Until { get; init; }
}
