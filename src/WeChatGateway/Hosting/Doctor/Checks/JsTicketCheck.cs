using Microsoft.Extensions.Options;

namespace WeChatUnion.Gateway.Hosting.Doctor.Checks;

internal sealed class JsTicketCheck(DoctorClients clients, IOptions<SiteOptions> site)
    : IDoctorCheck
{
    public string Name => "JS-SDK";

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancel)
    {
        await clients.OfficialAccount.JsSdk.SignPageAsync(site.Value.PageUrl("/"), cancel);
        return [Finding.Ok("jsapi_ticket 能取到，页面能签名。")];
    }
}
