namespace WeChatUnion.Infrastructure.Persistence.HotWrites;

/// <summary>What the number of rows a statement touched means for its unit.</summary>
public enum RowRule
{
    /// <summary>Any number is fine.</summary>
    Any,

    /// <summary>No row: somebody else was first. The unit is undone and answered as refused.</summary>
    One,

    /// <summary>No row: this unit was written before. Its other statements are left out.</summary>
    Key,
}
