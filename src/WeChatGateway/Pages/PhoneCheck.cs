namespace WeChatUnion.Gateway.Pages;

/// <summary>
/// Whether camera, album, place and scanning work on a phone: for the operator who has set the JS接口安全域名, and for a
/// member who has to upload something and cannot.
/// </summary>
internal static class PhoneCheck
{
    public const string Path = "/m/weixin/phone";

    public static void Map(IEndpointRouteBuilder pages) =>
        pages.MapGet(Path, () => Page.Show<PhoneCheckPage>()).AllowJsSdk();
}
