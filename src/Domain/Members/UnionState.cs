namespace WeChatUnion.Domain.Members;

/// <summary>Numbers are stored.</summary>
public enum UnionState
{
    Active = 1,

    /// <summary>Its members and sub-unions went to another; kept so that its code still leads there.</summary>
    Merged = 2,

    /// <summary>撤销</summary>
    Abolished = 3,
}
