namespace WeChat.Callbacks;

/// <summary>Bounds on what is read from outside. Real payloads stay far below each.</summary>
public static class CallbackLimits
{
    /// <summary>Largest accepted body, in bytes.</summary>
    public const int BodyBytes = 1024 * 1024;

    /// <summary>Deepest accepted nesting; the root is level 1.</summary>
    public const int Depth = 32;

    /// <summary>Most elements (XML) or values (JSON) in one body.</summary>
    public const int Fields = 4096;
}
