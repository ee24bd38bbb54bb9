using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace WeChatUnion.Gateway.Hosting;

/// <summary>Believes our own load balancers, and nobody else, about where a request comes from.</summary>
internal static class Proxies
{
    public static void Configure(ForwardedHeadersOptions options, SiteOptions site)
    {
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        options.ForwardedHeaders = ForwardedHeaders.None;
        // Every hop has to be one of ours, so their number needs no limit.
        options.ForwardLimit = null;
        foreach (var proxy in site.TrustedProxies)
        {
            options.ForwardedHeaders =
                ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            if (IPAddress.TryParse(proxy, out var address))
            {
                options.KnownProxies.Add(address);
            }
            else
            {
                options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
            }
        }
    }
}
