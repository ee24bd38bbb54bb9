using WeChat.Api.DataCube;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.DataCube;

internal sealed class DataCubeFixtures : IApiFixtures
{
    private static readonly DateOnly Day = new(2014, 12, 7);
    private static readonly DateOnly Next = new(2014, 12, 8);

    public IEnumerable<ApiFixture> All =>
        [
            ApiFixture.Request(
                "api-data-cube-get-article-summary.req.json",
                client => client.DataCube.ArticleSummaryAsync(Next)
            ),
            ApiFixture.Answer(
                "api-data-cube-get-article-total.resp.json",
                client => client.DataCube.ArticleTotalAsync(Day)
            ),
            ApiFixture.Answer(
                "api-data-cube-get-interface-summary-hour.resp.json",
                client => client.DataCube.InterfaceSummaryByHourAsync(Day)
            ),
            ApiFixture.Answer(
                "api-data-cube-get-interface-summary.resp.json",
                client => client.DataCube.InterfaceSummaryAsync(Day, Next)
            ),
            ApiFixture.Request(
                "api-data-cube-get-upstream-message-distribution-month.req.json",
                client => client.DataCube.UpstreamDistributionAsync(FiguresBy.Month, Day, Next)
            ),
            ApiFixture.Request(
                "api-data-cube-get-user-cumulate.req.json",
                client => client.DataCube.UserCumulateAsync(new(2014, 12, 2), Day)
            ),
            ApiFixture.Answer(
                "api-data-cube-get-user-read-hour.resp.json",
                client => client.DataCube.UserReadByHourAsync(Day)
            ),
            ApiFixture.Answer(
                "api-datacube-getarticlesummary.json",
                client => client.DataCube.ArticleSummaryAsync(Day)
            ),
            ApiFixture.Answer(
                "api-datacube-getinterfacesummary.json",
                client => client.DataCube.InterfaceSummaryAsync(Day, Next)
            ),
            ApiFixture.Answer(
                "api-datacube-getinterfacesummaryhour.json",
                client => client.DataCube.InterfaceSummaryByHourAsync(Day)
            ),
            ApiFixture.Answer(
                "api-datacube-getupstreammsgdist.json",
                client => client.DataCube.UpstreamDistributionAsync(FiguresBy.Day, Day, Next)
            ),
            .. Upstream("api-datacube-getupstreammsghour.json", FiguresBy.Hour, Day),
            .. Upstream("api-datacube-getupstreammsgweek.json", FiguresBy.Week, Next),
            .. Upstream("api-datacube-getupstreammsgmonth.json", FiguresBy.Month, Next),
            ApiFixture.Answer(
                "api-datacube-getuserread.json",
                client => client.DataCube.UserReadAsync(Day, Next)
            ),
            ApiFixture.Answer(
                "api-datacube-getuserreadhour.json",
                client => client.DataCube.UserReadByHourAsync(Day)
            ),
            ApiFixture.Answer(
                "api-datacube-getusershare.json",
                client => client.DataCube.UserShareAsync(Day, Next)
            ),
            ApiFixture.Answer(
                "api-datacube-getusersharehour.json",
                client => client.DataCube.UserShareByHourAsync(Day)
            ),
            ApiFixture.Answer(
                "api-datacube-getusersummary.json",
                client => client.DataCube.UserSummaryAsync(Day, Next)
            ),
        ];

    private static IEnumerable<ApiFixture> Upstream(string file, FiguresBy by, DateOnly to) =>
        [ApiFixture.Answer(file, client => client.DataCube.UpstreamAsync(by, Day, to))];
}
