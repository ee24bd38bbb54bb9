using WeChatUnion.Domain.IronFans;

namespace WeChatUnion.Domain.Tests.IronFans;

public class KnowArticleTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    [TestCase("http://mp.weixin.qq.com/s?__biz=MzU5&mid=2247483650&idx=2&sn=ab#rd", 2247483650, 1)]
    [TestCase("https://mp.weixin.qq.com/s?idx=1&mid=7&__biz=MzU5", 7, 0)]
    public void By_AWholeAddress_ReadsArticlesAndPlace(string address, long articles, int place)
    {
        Assert.That(
            KnowArticle.By(address, "wx1", Now),
            Is.EqualTo(new KnowArticle("wx1", articles, place, Now))
        );
    }

    [TestCase("")]
    [TestCase("http://mp.weixin.qq.com/s/AbCdEf")]
    [TestCase("http://mp.weixin.qq.com/s?mid=1&idx=0")]
    [TestCase("http://mp.weixin.qq.com/s?mid=x&idx=1")]
    [TestCase("http://mp.weixin.qq.com/s?mid=99999999999999999999&idx=1")]
    public void By_WhatNamesNoArticle_IsNone(string address)
    {
        Assert.That(KnowArticle.By(address, "wx1", Now), Is.Null);
    }

    [Test]
    public void Named_AsFiguresDo_ReadsArticlesAndPlace()
    {
        Assert.That(
            KnowArticle.Named("202457380_1", "wx1", Now),
            Is.EqualTo(new KnowArticle("wx1", 202457380, 0, Now))
        );
        Assert.That(KnowArticle.Named("", "wx1", Now), Is.Null);
        Assert.That(KnowArticle.Named(null, "wx1", Now), Is.Null);
    }
}
