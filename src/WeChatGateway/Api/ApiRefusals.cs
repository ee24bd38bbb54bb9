using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Gateway.Api;

/// <summary>What the API itself refuses, before any use case is asked.</summary>
internal static class ApiRefusals
{
    public static readonly Refusal RequestInvalid = new(
        "api.request-invalid",
        "提交的内容不完整或格式不对，请检查。"
    );

    public static readonly Refusal SignInNeeded = new("api.sign-in-needed", "请先登录。");

    /// <summary>Refresh, or sign in again where that fails too.</summary>
    public static readonly Refusal TokenInvalid = new(
        "api.token-invalid",
        "登录已过期，请重新打开小程序。"
    );

    public static readonly Refusal Forbidden = new("api.forbidden", "您没有权限这样做。");

    public static readonly Refusal NotFound = new("api.not-found", "没有找到您要的内容。");

    public static readonly Refusal MethodNotAllowed = new(
        "api.method-not-allowed",
        "不支持这样的请求。"
    );

    public static readonly Refusal TooLarge = new("api.too-large", "提交的内容太大了。");

    public static readonly Refusal MediaType = new(
        "api.media-type-unsupported",
        "提交的内容格式不支持，应为 JSON。"
    );

    public static readonly Refusal TooManyRequests = new(
        "api.too-many-requests",
        "操作太频繁了，请稍后再试。"
    );

    public static readonly Refusal Failed = new("api.failed", "服务暂时不可用，请稍后再试。");
}
