using WeChat.Api.MiniProgram.Login;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.MiniProgram;

/// <summary>What a fan does in the mini-program, for tests.</summary>
internal static class MiniProgramActs
{
    public static async Task<string> LoginCodeAsync(this SimulatedWeChat weChat, string fan)
    {
        var answer = await weChat.ControlAsync($"fans/{fan}/login-code", new { });
        return answer.GetProperty("code").GetString()!;
    }

    public static async Task<MiniProgramLogin> LogInAsync(
        this SimulatedWeChat weChat,
        string fan
    ) => await weChat.MiniProgram.MiniProgram.Login.ExchangeAsync(await weChat.LoginCodeAsync(fan));

    public static async Task<string> PhoneCodeAsync(this SimulatedWeChat weChat, string fan)
    {
        var answer = await weChat.ControlAsync($"fans/{fan}/phone-code", new { });
        return answer.GetProperty("code").GetString()!;
    }
}
