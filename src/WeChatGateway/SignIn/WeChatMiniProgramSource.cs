using Microsoft.Extensions.Options;
using WeChat.Api;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Infrastructure.WeChatApps;

namespace WeChatUnion.Gateway.SignIn;

/// <summary>Asks WeChat in the name of our mini-program.</summary>
internal sealed partial class WeChatMiniProgramSource(
    WeChatClients clients,
    IOptions<WeChatOptions> options,
    ILogger<WeChatMiniProgramSource> log
) : IMiniProgramIdentitySource
{
    private string AppId => options.Value.MiniProgram.AppId;

    public Task<Outcome<MiniProgramIdentity>> IdentifyAsync(
        string code,
        CancellationToken cancel
    ) =>
        AskAsync<MiniProgramIdentity>(
            async client =>
            {
                var login = await client.MiniProgram.Login.ExchangeAsync(code, cancel);
                // The session_key ends here: nothing of ours needs it, and what is not kept cannot leak.
                return new MiniProgramIdentity(new(AppId, login.OpenId), login.UnionId);
            },
            FansRefusals.SignInFailed
        );

    public Task<Outcome<PhoneNumber>> FindPhoneAsync(
        string code,
        FanIdentity fan,
        CancellationToken cancel
    ) =>
        AskAsync<PhoneNumber>(
            async client =>
            {
                var told = await client.MiniProgram.Users.PhoneAsync(code, fan.OpenId, cancel);
                return PhoneNumber.Parse(told.PurePhoneNumber);
            },
            FansRefusals.PhoneNotConfirmed
        );

    private async Task<Outcome<T>> AskAsync<T>(
        Func<WeChatApiClient, Task<Outcome<T>>> ask,
        Refusal refused
    )
    {
        if (clients.Find(AppId) is not { } client)
        {
            return FansRefusals.MiniProgramAbsent;
        }
        try
        {
            return await ask(client);
        }
        catch (WeChatApiException error)
        {
            LogNotTold(error.Message);
            return SignInFailures.Of(error, refused);
        }
    }

    [LoggerMessage(LogLevel.Warning, "WeChat did not say who uses the mini-program: {Reason}")]
    private partial void LogNotTold(string reason);
}
