using Microsoft.Extensions.Options;
using WeChat.Api;
using WeChatUnion.Infrastructure.WeChatApps;

namespace WeChatUnion.Gateway.Hosting.Doctor;

/// <summary>
/// WeChat as the doctor asks it: with tokens of its own. What the nodes share says nothing about this server, and who only
/// looks must not seal a new value into it, perhaps with a key nobody else has.
/// </summary>
internal sealed class DoctorClients(
    IOptions<WeChatOptions> options,
    TimeProvider clock,
    ILogger<WeChatClients> log
) : IDisposable
{
    private readonly WeChatClients own = new(options, clock, store: null, log);

    public WeChatApiClient OfficialAccount => own.OfficialAccount;

    /// <summary>Null where there is none.</summary>
    public WeChatApiClient? MiniProgram => own.Find(options.Value.MiniProgram.AppId);

    public void Dispose() => own.Dispose();
}
