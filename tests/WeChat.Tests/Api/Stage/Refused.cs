using NUnit.Framework.Constraints;
using WeChat.Api;

namespace WeChat.Tests.Api.Stage;

internal static class Refused
{
    /// <summary>WeChat refused with this code.</summary>
    public static EqualNumericConstraint<int> With(int code) =>
        Throws
            .TypeOf<WeChatApiException>()
            .With.Property(nameof(WeChatApiException.Code))
            .EqualTo(code);
}
