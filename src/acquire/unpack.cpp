#include "acquire/unpack.h"

#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace crosscheck {
namespace {

constexpr std::size_t chunk = std::size_t{1} << 16U;

/// Takes unpacked bytes as long as the limits allow.
class Output {
 public:
  Output(std::size_t packed_size, std::size_t max_bytes, std::size_t max_ratio)
      : max_bytes_(max_bytes),
        most_by_ratio_(std::max<std::size_t>(packed_size, 64) * max_ratio),
        max_ratio_(max_ratio) {}

  /// False where a limit is reached; the problem is then set.
  bool take(const char* bytes, std::size_t count) {
    if (found_.bytes.size() + count > most_by_ratio_) {
      found_.bytes.clear();
      found_.problem = "unpacks to more than " + std::to_string(max_ratio_) +
                       " times its size; not read";
      return false;
    }
    const std::size_t room = max_bytes_ - found_.bytes.size();
    found_.bytes.append(bytes, std::min(room, count));
    if (count <= room) return true;
    found_.problem = "unpacks to more than " + std::to_string(max_bytes_) +
                     " bytes; the rest is not read";
    return false;
  }
  Unpacked fail(std::string why) {
    found_.problem = std::move(why);
    return std::move(found_);
  }
  Unpacked done() { return std::move(found_); }

 private:
  Unpacked found_;
  std::size_t max_bytes_;
  std::size_t most_by_ratio_;
  std::size_t max_ratio_;
};

constexpr const char* truncated = "ends in the middle of its packed data; read up to there";
constexpr const char* damaged = "packed data is damaged; read up to there";

Unpacked unpack_gzip(std::string_view packed, Output output) {
  z_stream stream{};
  constexpr int gzip_only = 16 + MAX_WBITS;
  if (inflateInit2(&stream, gzip_only) != Z_OK) return output.fail("no memory to unpack");
  const std::unique_ptr<z_stream, int (*)(z_stream*)> closing(&stream, &inflateEnd);
  std::vector<char> buffer(chunk);
  std::string_view rest = packed;
  int status = Z_OK;
  while (!rest.empty()) {
    const std::size_t given = std::min(rest.size(), chunk);
    // zlib reads only; its interface is older than const
    stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(rest.data()));
    stream.avail_in = static_cast<uInt>(given);
    do {
      stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
      stream.avail_out = static_cast<uInt>(chunk);
      status = inflate(&stream, Z_NO_FLUSH);
      if (!output.take(buffer.data(), chunk - stream.avail_out)) return output.done();
      if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR) {
        return output.fail(damaged);
      }
    } while (stream.avail_out == 0 && status != Z_STREAM_END);
    rest.remove_prefix(given - stream.avail_in);
    if (status != Z_STREAM_END) continue;
    if (packing_of(rest) != Packing::gzip) break;  // trailing bytes are no member
    inflateReset(&stream);
    status = Z_OK;
  }
  return status == Z_STREAM_END ? output.done() : output.fail(truncated);
}

Unpacked unpack_zstd(std::string_view packed, Output output) {
  const std::unique_ptr<ZSTD_DCtx, std::size_t (*)(ZSTD_DCtx*)> context(ZSTD_createDCtx(),
                                                                        &ZSTD_freeDCtx);
  if (!context) return output.fail("no memory to unpack");
  std::vector<char> buffer(chunk);
  ZSTD_inBuffer in{packed.data(), packed.size(), 0};
  std::size_t status = 1;
  while (in.pos < in.size || status != 0) {
    ZSTD_outBuffer out{buffer.data(), buffer.size(), 0};
    const std::size_t before = in.pos;
    status = ZSTD_decompressStream(context.get(), &out, &in);
    if (ZSTD_isError(status) != 0) return output.fail(damaged);
    if (!output.take(buffer.data(), out.pos)) return output.done();
    if (in.pos == before && out.pos == 0) break;
  }
  return status == 0 ? output.done() : output.fail(truncated);
}

}  // namespace

Packing packing_of(std::string_view bytes) {
  if (bytes.starts_with("\x1F\x8B")) return Packing::gzip;
  if (bytes.starts_with("\x28\xB5\x2F\xFD")) return Packing::zstd;
  return Packing::none;
}

Unpacked unpack(std::string_view packed, Packing packing, std::size_t max_bytes,
                std::size_t max_ratio) {
  Output output(packed.size(), max_bytes, max_ratio);
  return packing == Packing::gzip ? unpack_gzip(packed, std::move(output))
                                  : unpack_zstd(packed, std::move(output));
}

}  // namespace crosscheck
