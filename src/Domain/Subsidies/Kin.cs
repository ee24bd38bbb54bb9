namespace WeChatUnion.Domain.Subsidies;

/// <summary>Whom one visited, when the place is not one's own household's: it needs proof.</summary>
public enum Kin
{
    /// <summary>父母</summary>
    Parents = 1,

    /// <summary>配偶</summary>
    Spouse = 2,

    /// <summary>子女</summary>
    Children = 3,

    /// <summary>岳父母、公婆</summary>
    ParentsInLaw = 4,
}
