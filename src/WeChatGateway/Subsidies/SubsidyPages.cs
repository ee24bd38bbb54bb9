using WeChatUnion.Gateway.Pages;

namespace WeChatUnion.Gateway.Subsidies;

/// <summary>平安返厦 in three pages: fill in, confirm, receipt (which is the case's own page).</summary>
internal static class SubsidyPages
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapMemberPages("");
        pages
            .MapGet(SubsidyPaths.Claim, ClaimStep.ShowAsync)
            .WithMetadata(new PageNeedsMark(PageNeeds.Uploads));
        pages.MapPost(SubsidyPaths.Claim, ClaimStep.SubmitAsync);
        pages.MapGet(SubsidyPaths.Confirm, ConfirmStep.ShowAsync);
        pages.MapPost(SubsidyPaths.Confirm, ConfirmStep.SubmitAsync);
    }
}
