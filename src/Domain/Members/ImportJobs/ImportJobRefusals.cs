using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Members.ImportJobs;

public static class ImportJobRefusals
{
    public static readonly Refusal FileEmpty = new("members.import-file-empty", "文件是空的。");

    public static readonly Refusal FileTooLarge = new(
        "members.import-file-too-large",
        "文件超过大小上限，请拆分后再上传。"
    );

    public static readonly Refusal TooManyRuns = new(
        "members.import-too-many-runs",
        "您今天提交的导入（含试运行）已达上限，请明天再试。"
    );

    public static readonly Refusal AccountFull = new(
        "members.import-account-full",
        "您上传的文件已占满存储上限，没有保存这个文件。请等以前的文件到期删除后再上传。"
    );

    public static readonly Refusal StoreFull = new(
        "members.import-store-full",
        "系统存放导入文件的空间已满，没有保存这个文件。请过几天再上传，或联系维护人员。"
    );

    public static readonly Refusal FileGone = new(
        "members.import-file-gone",
        "文件已按期删除，请重新上传。"
    );

    public static readonly Refusal StillWaiting = new(
        "members.import-still-waiting",
        "这个文件已经在排队或正在导入。"
    );

    /// <summary>A reason of a run that was not begun.</summary>
    public static readonly Refusal RightsLost = new(
        "members.import-rights-lost",
        "轮到运行时，发起人的账号已停用，或已没有在该工会导入的权限，没有导入。请由有权限的同事重新提交。"
    );

    public static readonly Refusal Ended = new(
        "members.import-ended",
        "这次导入已经结束，不能取消。"
    );
}
