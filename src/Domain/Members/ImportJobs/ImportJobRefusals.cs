using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Members.ImportJobs;

public static class ImportJobRefusals
{
    public static readonly Refusal FileEmpty = new("members.import-file-empty", "文件是空的。");

    public static readonly Refusal FileTooLarge = new(
        "members.import-file-too-large",
        "文件超过大小上限，请拆分后再上传。"
    );

    public static readonly Refusal FileGone = new(
        "members.import-file-gone",
        "文件已按期删除，请重新上传。"
    );

    public static readonly Refusal StillWaiting = new(
        "members.import-still-waiting",
        "这个文件已经在排队或正在导入。"
    );

    public static readonly Refusal Ended = new(
        "members.import-ended",
        "这次导入已经结束，不能取消。"
    );
}
