using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace WeChatUnion.Gateway.Tests.Cards.Guard;

/// <summary>The in-memory server has no network: a test says in a header where a call comes from.</summary>
internal sealed class AddressOfTest : IStartupFilter
{
    public const string Header = "X-Test-Address";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(
                (http, go) =>
                {
                    if (IPAddress.TryParse(http.Request.Headers[Header], out var address))
                    {
                        http.Connection.RemoteIpAddress = address;
                    }
                    return go(http);
                }
            );
            next(app);
        };
}
