namespace WeChatUnion.Infrastructure.Persistence.HotWrites;

/// <summary>What became of a unit, told after the commit.</summary>
public enum WriteResult
{
    /// <summary>On disk, all of it.</summary>
    Committed,

    /// <summary>Its key stood there already; nothing was written.</summary>
    Repeat,

    /// <summary>A conditional statement met no row; nothing was written.</summary>
    Refused,
}
