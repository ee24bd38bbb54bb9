using System.Net;
using System.Net.Sockets;

namespace WeChatUnion.Gateway.Pages;

/// <summary>Who is calling, as far as a network address tells.</summary>
public static class ClientAddress
{
    /// <summary>One household has a whole /64 of IPv6: counting single addresses would count nothing.</summary>
    private const int HouseholdBytes = 8;

    public static string Of(IPAddress? address)
    {
        if (address is null)
        {
            return "unknown";
        }
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, HouseholdBytes))
                + "::/64"
            : address.ToString();
    }
}
