namespace WeChatSimulator.Api;

/// <summary>WeChat's words for the codes the simulator gives. Callers must not depend on them.</summary>
internal static class ApiMessages
{
    public static string Of(int code) =>
        code switch
        {
            -1 => "system error",
            40001 => "invalid credential, access_token is invalid or not latest",
            40002 => "invalid grant_type",
            40003 => "invalid openid",
            40004 => "invalid media type",
            40007 => "invalid media_id",
            40008 => "invalid message type",
            40013 => "invalid appid",
            40016 => "invalid button size",
            40017 => "invalid button type",
            40018 => "invalid button name size",
            40019 => "invalid button key size",
            40020 => "invalid button url size",
            40023 => "invalid sub button size",
            40025 => "invalid sub button name size",
            40029 => "invalid code",
            40066 => "invalid url",
            40097 => "invalid args",
            40125 => "invalid appsecret",
            40163 => "code been used",
            41001 => "access_token missing",
            41002 => "appid missing",
            41004 => "appsecret missing",
            41005 => "media data missing",
            41008 => "missing code",
            42001 => "access_token expired",
            43004 => "require subscribe",
            44004 => "empty content",
            45001 => "media size out of limit",
            45002 => "content size out of limit",
            45008 => "article size out of limit",
            45009 => "reach max api daily quota limit",
            45015 => "response out of time limit or subscription is canceled",
            45047 => "out of response count limit",
            46003 => "menu no exist",
            47001 => "data format error",
            48001 => "api unauthorized",
            61010 => "code is expired",
            87009 => "invalid signature",
            _ => "error",
        };
}
