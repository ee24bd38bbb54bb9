namespace WeChatUnion.Infrastructure.Members.ImportJobs;

internal enum ImportPart
{
    /// <summary>What was uploaded.</summary>
    File = 1,

    /// <summary>The list of refused rows.</summary>
    Errors = 2,
}
