namespace WeChatUnion.Domain.Members.ImportJobs;

public enum ImportKind
{
    Members = 1,

    /// <summary>Unions of the tree.</summary>
    Organizations = 2,
}
