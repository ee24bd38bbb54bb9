namespace WeChatUnion.Gateway.Hosting.Doctor;

/// <summary>The numbers are the command's exit codes.</summary>
public enum FindingLevel
{
    Ok = 0,

    /// <summary>It works, but somebody should look.</summary>
    Warning = 1,

    /// <summary>Members would notice.</summary>
    Fault = 2,
}
