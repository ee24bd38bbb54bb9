namespace WeChat.Tests.Api.Stage;

/// <summary>One area's real samples, found by itself.</summary>
internal interface IApiFixtures
{
    IEnumerable<ApiFixture> All { get; }
}
