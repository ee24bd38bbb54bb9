namespace WeChatUnion.Gateway.Pages;

internal static class JsSdkPages
{
    /// <summary>
    /// Lets the page use WeChat's JS-SDK. It carries
    /// <c>&lt;script src="/wx-ready.js" data-apis="chooseImage,uploadImage" defer&gt;</c> and its own script awaits
    /// <c>wxReady</c>, which gives <c>wx</c>, or null where there is none.
    /// </summary>
    public static TBuilder AllowJsSdk<TBuilder>(this TBuilder page)
        where TBuilder : IEndpointConventionBuilder =>
        page.WithMetadata(new PageNeedsMark(PageNeeds.JsSdk));
}
