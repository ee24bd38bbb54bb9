using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Gateway.ConsoleShell;

/// <summary>Why a sent file was not taken, whatever it was for. A form's page adds its own.</summary>
internal static class UploadRefusals
{
    public static readonly Refusal FileNeeded = new("console.upload-file-needed", "请选择文件。");

    public static readonly Refusal FormExpired = new(
        "console.upload-form-expired",
        "页面放得有点久了，请重新选择文件再传一次。"
    );

    public static readonly Refusal Incomplete = new(
        "console.upload-incomplete",
        "文件没有传完整，请再传一次。"
    );

    private static readonly Refusal[] Known =
    [
        FileNeeded,
        FormExpired,
        Incomplete,
        StaffRefusals.NotAllowed,
        StaffRefusals.NotFound,
    ];

    /// <summary>Codes travel in the address, and only what stands here, or is the page's own, is shown for one.</summary>
    public static Refusal? Of(string? code, params ReadOnlySpan<Refusal> own)
    {
        foreach (var one in own)
        {
            if (one.Code == code)
            {
                return one;
            }
        }
        return Array.Find(Known, one => one.Code == code);
    }
}
