namespace WeChat.Api.MiniProgram;

internal static class MiniProgramVersions
{
    /// <summary>WeChat's word; null for the released version, which is the default everywhere.</summary>
    public static string? ToWire(this MiniProgramVersion version) =>
        version switch
        {
            MiniProgramVersion.Release => null,
            MiniProgramVersion.Trial => "trial",
            MiniProgramVersion.Develop => "develop",
            _ => throw new ArgumentOutOfRangeException(nameof(version), version, null),
        };
}
