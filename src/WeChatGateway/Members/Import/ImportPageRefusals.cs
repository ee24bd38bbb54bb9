using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.ImportJobs;
using WeChatUnion.Gateway.ConsoleShell;

namespace WeChatUnion.Gateway.Members.Import;

/// <summary>Why a sent file was not taken.</summary>
internal static class ImportPageRefusals
{
    public static Refusal? Of(string? code) =>
        UploadRefusals.Of(
            code,
            MembersPageRefusals.UnionNeeded,
            ImportJobRefusals.FileEmpty,
            ImportJobRefusals.FileTooLarge,
            ImportJobRefusals.TooManyRuns,
            ImportJobRefusals.AccountFull,
            ImportJobRefusals.StoreFull
        );
}
