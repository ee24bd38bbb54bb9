using System.Security.Cryptography;

namespace WeChatSimulator.Api;

/// <summary>Answers as WeChat writes them: HTTP 200 always, failures as <c>errcode</c> with a rid.</summary>
internal static class ApiResults
{
    private const string JsonType = "application/json; encoding=utf-8";

    public static IResult Ok { get; } = Json(new { errcode = 0, errmsg = "ok" });

    public static IResult Json<T>(T value) => Results.Json(value, SimulatorJson.Wire, JsonType);

    public static IResult Fail(int code, string? message = null)
    {
        var random = RandomNumberGenerator.GetHexString(24, lowercase: true);
        var rid = $"{random[..8]}-{random[8..16]}-{random[16..]}";
        return Json(
            new { errcode = code, errmsg = $"{message ?? ApiMessages.Of(code)} rid: {rid}" }
        );
    }
}
