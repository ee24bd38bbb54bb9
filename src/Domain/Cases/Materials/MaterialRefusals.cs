using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Materials;

/// <summary>Why a file cannot be taken, and what to do instead.</summary>
public static class MaterialRefusals
{
    public static readonly Refusal NotFound = new(
        "cases.material-not-found",
        "没有找到这份材料，请重新上传。"
    );

    public static readonly Refusal InCase = new(
        "cases.material-in-case",
        "这份材料已经在申请里，请在申请里更换。"
    );

    public static readonly Refusal SlotUnknown = new(
        "cases.material-slot-invalid",
        "不清楚这是哪一项材料，请从申请页面上传。"
    );

    public static readonly Refusal Empty = new(
        "cases.material-empty-invalid",
        "没有收到文件内容，请重新选择文件。"
    );

    public static readonly Refusal TooLarge = new(
        "cases.material-size-invalid",
        "文件超过 15 MB，请压缩后再上传。"
    );

    public static readonly Refusal FormatUnknown = new(
        "cases.material-format-invalid",
        "只收 JPG、PNG、WebP 照片和 PDF、OFD 文件，请换一份。"
    );

    public static readonly Refusal Gif = new(
        "cases.material-gif-invalid",
        "不收 GIF 动图，请上传 JPG 或 PNG 照片。"
    );

    public static readonly Refusal Heic = new(
        "cases.material-heic-invalid",
        "这是苹果手机的 HEIC 照片，请在微信里选“相册”发送，或截图后再上传。"
    );

    public static readonly Refusal Animated = new(
        "cases.material-animated-invalid",
        "不收动图，请上传一张普通照片。"
    );

    public static readonly Refusal WebPage = new(
        "cases.material-page-invalid",
        "这是网页或矢量图，不是照片，请上传 JPG、PNG 照片或 PDF、OFD 文件。"
    );

    public static readonly Refusal Program = new(
        "cases.material-program-invalid",
        "这是程序文件，不能上传。"
    );

    public static readonly Refusal Archive = new(
        "cases.material-archive-invalid",
        "这是压缩包或办公文档，请把里面的照片或 PDF 直接上传。"
    );

    public static readonly Refusal Damaged = new(
        "cases.material-damaged-invalid",
        "文件不完整或已损坏，请重新拍照或重新下载后上传。"
    );

    /// <summary>Nothing is wrong with the file: its connection ended, or was too slow.</summary>
    public static readonly Refusal BrokenOff = new(
        "cases.material-broken-off",
        "文件没有传完，请在网络好的地方再传一次。"
    );

    public static readonly Refusal Disguised = new(
        "cases.material-disguised-invalid",
        "文件里夹带了别的内容，请重新拍照或截图后上传。"
    );

    public static readonly Refusal TooManyPixels = new(
        "cases.material-pixels-invalid",
        "图片尺寸太大（超过 5000 万像素），请缩小后再上传。"
    );

    public static readonly Refusal Locked = new(
        "cases.material-locked-invalid",
        "这个文件有密码或加密，请上传没有加密的文件。"
    );

    public static readonly Refusal TooManyPages = new(
        "cases.material-pages-invalid",
        "文件超过 20 页，请只上传需要的几页。"
    );

    public static readonly Refusal TooComplex = new(
        "cases.material-complex-invalid",
        "文件太复杂，打不开，请截图或拍照后上传。"
    );

    public static readonly Refusal MediaExpired = new(
        "cases.material-media-expired",
        "聊天里的这张照片已经过期，请重新发送。"
    );

    public static readonly Refusal Incomplete = new(
        "cases.material-incomplete",
        "还有部分内容没有传完，请继续上传。"
    );

    public static readonly Refusal DigestDiffers = new(
        "cases.material-digest-invalid",
        "收到的内容和原文件不一致，请重新上传。"
    );

    public static readonly Refusal PartUnfit = new(
        "cases.material-part-invalid",
        "上传的分段不对，请重新上传。"
    );

    public static readonly Refusal UploadNotFound = new(
        "cases.upload-not-found",
        "这次上传已经过期，请重新上传。"
    );

    public static readonly Refusal UploadBusy = new("cases.upload-busy", "文件正在保存，请稍候。");

    public static readonly Refusal TooManyUploads = new(
        "cases.uploads.too-many-tries",
        "同时上传的文件太多，请等前面的传完。"
    );

    public static readonly Refusal TooManyLoose = new(
        "cases.materials.too-many-tries",
        "还没有用到申请里的材料太多，请先删除不用的。"
    );

    public static readonly Refusal DayUsedUp = new(
        "cases.material-bytes.too-many-tries",
        "今天上传的内容太多了，请明天再传。"
    );

    public static readonly Refusal StorageAway = new(
        "cases.material-storage-unavailable",
        "文件暂时存不上，请稍后再试。"
    );

    public static readonly Refusal FormExpired = new(
        "cases.material-form-invalid",
        "这个页面放得有点久了，请重新打开再上传。"
    );

    /// <summary>Where it is not known which of the reasons it was.</summary>
    public static readonly Refusal Unreadable = new(
        "cases.material-unreadable-invalid",
        "有一份文件打不开，没有放进申请，请换一份再上传。"
    );

    private static readonly Dictionary<string, Refusal> Stored = new[]
    {
        Empty,
        TooLarge,
        FormatUnknown,
        Gif,
        Heic,
        Animated,
        WebPage,
        Program,
        Archive,
        Damaged,
        Disguised,
        TooManyPixels,
        Locked,
        TooManyPages,
        TooComplex,
        MediaExpired,
        DayUsedUp,
    }.ToDictionary(refusal => refusal.Code);

    /// <summary>The refusal a row keeps the code of.</summary>
    public static Refusal Of(string code) => Stored.GetValueOrDefault(code, Damaged);
}
