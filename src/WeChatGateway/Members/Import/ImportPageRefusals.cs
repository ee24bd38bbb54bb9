using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.ImportJobs;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Gateway.Members.Import;

/// <summary>Why a sent file was not taken. Codes travel in the address, and only what stands here is shown for one.</summary>
internal static class ImportPageRefusals
{
    public static readonly Refusal FileNeeded = new("members.import-file-needed", "请选择文件。");

    public static readonly Refusal FormExpired = new(
        "members.import-form-expired",
        "页面放得有点久了，请重新选择文件再传一次。"
    );

    public static readonly Refusal Incomplete = new(
        "members.import-incomplete",
        "文件没有传完整，请再传一次。"
    );

    private static readonly Refusal[] Known =
    [
        FileNeeded,
        FormExpired,
        Incomplete,
        MembersPageRefusals.UnionNeeded,
        ImportJobRefusals.FileEmpty,
        ImportJobRefusals.FileTooLarge,
        StaffRefusals.NotAllowed,
        StaffRefusals.NotFound,
    ];

    public static Refusal? Of(string? code) => Array.Find(Known, one => one.Code == code);
}
