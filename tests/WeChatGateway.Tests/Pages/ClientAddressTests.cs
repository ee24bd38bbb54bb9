using System.Net;
using WeChatUnion.Gateway.Pages;

namespace WeChatUnion.Gateway.Tests.Pages;

public sealed class ClientAddressTests
{
    [TestCase("203.0.113.7", "203.0.113.7")]
    [TestCase("::ffff:203.0.113.7", "203.0.113.7")]
    [TestCase("2001:db8:1:2:aaaa::1", "20010db800010002::/64")]
    [TestCase("2001:db8:1:2:bbbb::9", "20010db800010002::/64")]
    public void Of_Address_IsThatOfTheHousehold(string address, string expected)
    {
        Assert.That(ClientAddress.Of(IPAddress.Parse(address)), Is.EqualTo(expected));
    }
}
