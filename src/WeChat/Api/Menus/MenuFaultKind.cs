namespace WeChat.Api.Menus;

/// <summary>What kind of fault, for who words it in another language.</summary>
public enum MenuFaultKind
{
    /// <summary>Too few or too many buttons.</summary>
    Count,

    /// <summary>The name is empty or too long.</summary>
    Name,

    /// <summary>Phones show the name cut off.</summary>
    NameCutOff,

    /// <summary>A sub-menu in a sub-menu, or on a button that acts by itself.</summary>
    Nesting,

    /// <summary>The type is missing or unknown.</summary>
    Type,

    /// <summary>What the type needs is missing.</summary>
    MissingField,

    /// <summary>A value is too long.</summary>
    TooLong,

    /// <summary>The url is none of the web's.</summary>
    Url,

    /// <summary>It leads to too many outside hosts.</summary>
    Hosts,

    /// <summary>Several buttons have one key.</summary>
    RepeatedKey,

    /// <summary>WeChat is about to end this type.</summary>
    Replaced,
}
