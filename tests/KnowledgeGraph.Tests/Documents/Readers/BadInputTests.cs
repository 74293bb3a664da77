using System.Text;
using KnowledgeGraph.Diagnostics;
using KnowledgeGraph.Documents.Readers;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Documents.Readers;

public sealed class BadInputTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_missing_file_is_named()
    {
        SourceReadException fault = await Assert.ThrowsAsync<SourceReadException>(() => SourceText.ReadAsync("no/such/plan.txt", cancellationToken: Cancellation));
        Assert.Equal(DiagnosticCode.FileNotReadable, fault.Code);
        Assert.Equal("no/such/plan.txt: KG1010: there is no such file; check the path.", fault.Message);
    }

    [Fact]
    public async Task A_folder_is_no_document()
    {
        SourceReadException fault = await Assert.ThrowsAsync<SourceReadException>(() => SourceText.ReadAsync(Path.GetTempPath(), cancellationToken: Cancellation));
        Assert.Equal(DiagnosticCode.FileNotReadable, fault.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData(" \r\n\u3000\n")]
    [InlineData("<html><body><script>var plan = '总体要求';</script></body></html>")]
    public void A_file_without_text_is_empty(string text)
    {
        SourceReadException fault = Assert.Throws<SourceReadException>(() => SourceText.Read(Encoding.UTF8.GetBytes(text), "plan.txt"));
        Assert.Equal(DiagnosticCode.FileEmpty, fault.Code);
    }

    public static TheoryData<string, byte[]> Binaries => new()
    {
        { "PDF", "%PDF-1.7\n"u8.ToArray() },
        { "DOCX", "PK\x03\x04 word/document.xml"u8.ToArray() },
        { "ZIP", "PK\x03\x04 plan.txt"u8.ToArray() },
        { "PNG", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10] },
        { "JPEG", [0xFF, 0xD8, 0xFF, 0xE0] },
        { "DOC", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] },
        { "RTF", @"{\rtf1\ansi}"u8.ToArray() },
        { "SQLite", "SQLite format 3\0"u8.ToArray() },
        { "MHT", "MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n<p>=E4=B8=80</p>"u8.ToArray() },
        { "Word", "<?xml version=\"1.0\"?><w:wordDocument><w:p>一</w:p></w:wordDocument>"u8.ToArray() },
        { "NUL", "plan\0plan: 1,2,3"u8.ToArray() },
    };

    [Theory]
    [MemberData(nameof(Binaries))]
    public void A_binary_file_is_named_for_what_it_looks_like(string kind, byte[] bytes)
    {
        SourceReadException fault = Assert.Throws<SourceReadException>(() => SourceText.Read(bytes, "plan.txt"));
        Assert.Equal(DiagnosticCode.BinaryFile, fault.Code);
        Assert.Contains(kind, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [Fact]
    public async Task A_file_above_the_limit_is_refused_before_it_is_read()
    {
        string path = Path.Combine(Path.GetTempPath(), $"kg-{Environment.ProcessId}-large.txt");
        try
        {
            // A sparse file: its terabyte is nowhere, and reading it would never end.
            await using (FileStream stream = File.Create(path))
            {
                stream.SetLength(1L << 40);
            }

            SourceReadException fault = await Assert.ThrowsAsync<SourceReadException>(() => SourceText.ReadAsync(path, cancellationToken: Cancellation));
            Assert.Equal(DiagnosticCode.FileTooLarge, fault.Code);
            Assert.Contains("268,435,456", fault.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task A_stream_that_does_not_tell_its_length_is_read_no_further_than_the_limit()
    {
        await using var stream = new EndlessStream();
        SourceReadException fault = await Assert.ThrowsAsync<SourceReadException>(() => SourceText.ReadAsync(stream, "plan.txt", new SourceReadOptions { MaxBytes = 1_000_000 }, Cancellation));
        Assert.Equal(DiagnosticCode.FileTooLarge, fault.Code);
        Assert.InRange(stream.BytesRead, 1_000_001, 1_000_001);
    }

    [Fact]
    public async Task A_stream_is_read_from_where_it_stands()
    {
        await using var stream = new MemoryStream("xx总体要求"u8.ToArray()) { Position = 2 };
        Assert.Equal("总体要求", (await SourceText.ReadAsync(stream, "plan.txt", cancellationToken: Cancellation)).Text);
    }

    [Fact]
    public async Task Reading_can_be_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SourceText.ReadAsync(Support.Repository.SeedPath, cancellationToken: cancellation.Token));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1L << 40)]
    public void A_limit_out_of_range_is_misuse(long maxBytes) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SourceText.Read("总体要求"u8.ToArray(), "plan.txt", new SourceReadOptions { MaxBytes = maxBytes }));

    [Fact]
    public void A_reader_of_another_form_is_asked_first()
    {
        var options = new SourceReadOptions { Readers = [new ShoutingReader()] };
        Assert.Equal("OTHER", SourceText.Read("%PDF-1.7"u8.ToArray(), "plan.pdf", options).Text);
        Assert.Equal("总体要求", SourceText.Read("总体要求"u8.ToArray(), "plan.txt", options).Text);
    }

    private sealed class ShoutingReader : ISourceReader
    {
        public bool Recognizes(SourceFile file) => file.Bytes.Span.StartsWith("%PDF-"u8);

        public SourceText Read(SourceFile file, CancellationToken cancellationToken) => Reading.Plain("OTHER");
    }

    private sealed class EndlessStream : Stream
    {
        public long BytesRead { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'x');
            BytesRead += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
